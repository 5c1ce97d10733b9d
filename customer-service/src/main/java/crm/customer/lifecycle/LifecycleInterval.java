package crm.customer.lifecycle;

import crm.customer.profile.LifecycleStage;
import java.time.Instant;

/**
 * A time in which a customer is in one stage; it lasts until the next one begins.
 *
 * @param since when the rule came to hold
 * @param reason the rule: {@code registered}, {@code first-purchase}, {@code purchase}, {@code new-for-P30D}, {@code
 *     no-purchase-for-P180D}
 */
record LifecycleInterval(LifecycleStage stage, Instant since, String reason) {}
