package crm.customer.imports;

/** What a job knows of an import beside the file. */
record ImportParameters(FileReading input, MappingInput mapping) {}
