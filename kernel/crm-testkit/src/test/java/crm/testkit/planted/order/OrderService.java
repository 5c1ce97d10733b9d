package crm.testkit.planted.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.testkit.planted.invoice.InvoiceRepository;
import jakarta.ws.rs.NotFoundException;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Planted: speaks HTTP, JSON and Kafka, and reads another feature's table. */
class OrderService {
    private final InvoiceRepository invoices = new InvoiceRepository();
    private KafkaProducer<String, String> producer;

    String text() throws JsonProcessingException {
        if (producer == null) {
            throw new NotFoundException();
        }
        return new ObjectMapper().writeValueAsString(invoices.count());
    }
}
