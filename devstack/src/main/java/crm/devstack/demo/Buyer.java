package crm.devstack.demo;

/**
 * A customer who buys again.
 *
 * @param number of the shop
 * @param id ours
 */
record Buyer(String number, String id) {

    String email() {
        return RetailCustomers.email(number);
    }

    boolean agreed() {
        return RetailCustomers.agreed(number);
    }
}
