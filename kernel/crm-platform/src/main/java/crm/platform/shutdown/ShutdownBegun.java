package crm.platform.shutdown;

/**
 * Fired once, when the application was asked to end. It still answers requests; whatever works in the background begins
 * nothing new. An observer only says so and does not wait: waiting is for Quarkus' own {@code ShutdownEvent}.
 */
public record ShutdownBegun() {}
