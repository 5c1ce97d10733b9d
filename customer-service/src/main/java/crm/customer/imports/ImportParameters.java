package crm.customer.imports;

import crm.tables.FileReading;

/** What a job knows of an import beside the file. */
record ImportParameters(FileReading input, MappingInput mapping) {}
