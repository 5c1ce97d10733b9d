package crm.devstack.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run found and did.
 *
 * @param file what the shop's file has, counted by itself
 * @param system what the system shows of it
 * @param equalLines lines that are in the system as they are in the file
 * @param figures reports of analytics on the file's month beside the same counted from the file
 * @param changed whether anything was done that had not been done before
 * @param heroine our id of the customer whose day it was
 * @param campaign the id of her campaign
 * @param pictures files that were drawn
 */
public record DemoReport(
        RetailCounts file,
        RetailCounts system,
        long equalLines,
        List<Comparison> figures,
        boolean changed,
        String heroine,
        String campaign,
        List<Path> pictures) {

    /** Whether everything that is in the file is in the system, as it is in the file, and comes to the same figures. */
    public boolean isReconciled() {
        return file.equals(system)
                && equalLines == file.lines()
                && figures.stream().allMatch(Comparison::isEqual);
    }
}
