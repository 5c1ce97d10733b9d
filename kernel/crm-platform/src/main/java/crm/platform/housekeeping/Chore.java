package crm.platform.housekeeping;

/** Something to do now and then, such as deleting what is past its time. Every bean of this type is found. */
public interface Chore {

    /**
     * Does all there is to do now, in transactions of its own and of a limited size. Several instances may do so at once. When
     * it fails, it is done the next time.
     */
    void run();
}
