package crm.customer.incoming;

import crm.customer.consent.ConsentService.Withdrawal;
import crm.customer.purchase.PurchaseEntry;
import crm.customer.timeline.Touchpoint;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the events of one running transaction say: gathered, and written before it commits. */
final class IncomingFacts implements Synchronization {

    private final FactsWriter writer;
    private final List<Touchpoint> contacts = new ArrayList<>();
    private final List<PurchaseEntry> purchases = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();

    IncomingFacts(FactsWriter writer) {
        this.writer = writer;
    }

    void add(Touchpoint contact) {
        contacts.add(contact);
    }

    void add(PurchaseEntry purchase) {
        purchases.add(purchase);
    }

    void add(Withdrawal withdrawal) {
        withdrawals.add(withdrawal);
    }

    Collection<Touchpoint> contacts() {
        return contacts;
    }

    Collection<PurchaseEntry> purchases() {
        return purchases;
    }

    Collection<Withdrawal> withdrawals() {
        return withdrawals;
    }

    /** The customers that contacts and withdrawals are about. */
    Set<UUID> customers() {
        return Stream.concat(
                        contacts.stream().map(Touchpoint::customer),
                        withdrawals.stream().map(Withdrawal::customer))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void beforeCompletion() {
        writer.write(this);
    }

    @Override
    public void afterCompletion(int status) {
        // written or undone; nothing is kept
    }
}
