package crm.sales.orderimport;

import java.util.List;

/**
 * Lines that belong together.
 *
 * @param number the invoice's; null of a line of which that cannot be told
 * @param flaw why all of it is rejected; null if it need not be
 */
record InvoiceBlock(String number, List<OrderRow> rows, InvoiceSurvey.Flaw flaw) {}
