package crm.testkit.wellmade.order;

class OrderRepository {
    Order require(long id) {
        throw new IllegalArgumentException("no order " + id);
    }
}
