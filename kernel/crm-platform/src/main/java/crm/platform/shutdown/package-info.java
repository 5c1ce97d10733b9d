/**
 * The application's end: asked to end, it is not ready any more, hands background work over to the other instances, ends the
 * streams that would last for ever, and finishes what runs, in less than ten seconds beside the delay that the operator set.
 */
package crm.platform.shutdown;
