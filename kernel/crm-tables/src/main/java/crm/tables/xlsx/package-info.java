/**
 * The rows of Excel workbooks (Office Open XML, ISO/IEC 29500), one after another. However large the workbook is, only a
 * small part of it is in memory; a workbook that was made to exhaust its reader is refused.
 */
package crm.tables.xlsx;
