package crm.devstack.acceptance;

import crm.devstack.api.ImportState;
import java.util.List;

/** A finished import and its row errors, without the header. */
record ImportResult(ImportState end, List<String> errors) {}
