package crm.platform.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Why a row was not sent. Only what is certainly the row's own fault may park it: everything else (broker away, topic
 * missing, right withdrawn) passes for all rows at once, and no row is skipped for it.
 */
enum SendFailure {
    OF_THE_ROW,
    OF_THE_BROKER;

    static SendFailure of(Throwable failure) {
        return isOfTheRow(failure) ? OF_THE_ROW : OF_THE_BROKER;
    }

    private static boolean isOfTheRow(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidRecordException;
    }
}
