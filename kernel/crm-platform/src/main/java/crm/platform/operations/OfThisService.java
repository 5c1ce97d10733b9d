package crm.platform.operations;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource whose path begins with {@link #PATH}: there is nothing at the path of another service. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfThisService {

    /** Where operators find what is alike in all services; the contract has the service's name in it. */
    String PATH = "/v1/operations/{service}";
}
