package crm.bench.constant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers as many bytes as the path asks for, and reads what it is sent. */
@Path("constant/{bytes}")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
    private final ConstantText text = new ConstantText();

    @GET
    public String read(@PathParam("bytes") int bytes) {
        return text.ofSize(bytes);
    }

    @POST
    public String create(@PathParam("bytes") int bytes, String body) {
        return text.ofSize(bytes);
    }

    @PATCH
    public String change(@PathParam("bytes") int bytes, String body) {
        return text.ofSize(bytes);
    }
}
