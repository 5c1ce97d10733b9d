package crm.sales.orderimport;

import crm.tables.FileReading;

/** What a job knows of an import beside the file. */
record OrderImportParameters(FileReading input, OrderImportMapping mapping) {}
