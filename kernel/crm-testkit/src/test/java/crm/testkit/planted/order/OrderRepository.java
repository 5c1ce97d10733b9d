package crm.testkit.planted.order;

public class OrderRepository {
    public Order any() {
        return new Order();
    }
}
