package crm.bench.speed;

import crm.bench.data.CustomerData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long the service's answers are, in bytes: so long are those of the constant resource. */
record AnswerSizes(Map<Operation, Integer> bytes) {
    private static final List<Operation> ORDER =
            List.of(Operation.READ, Operation.CREATE, Operation.UPDATE, Operation.PAGE, Operation.SEARCH);

    /** Sends one request of each kind. */
    static AnswerSizes measure(ApiClient service, long customers, String run) {
        var path = "/v1/customers/" + CustomerData.id(customers / 2);
        var bytes = new EnumMap<Operation, Integer>(Operation.class);
        bytes.put(Operation.READ, service.get(path).body().length);
        bytes.put(
                Operation.CREATE,
                service.post("/v1/customers", """
                {"kind":"person","givenName":"Anna","familyName":"Weber","birthDate":"1984-05-17",
                 "emails":[{"address":"customer.%1$s-31-1000@example.com"}],"phones":[{"number":"+491512345678"}],
                 "addresses":[{"street":"Lindenallee 5","city":"Berlin","postalCode":"10115","country":"DE"}],
                 "language":"de","timeZone":"Europe/Berlin","tags":["tag-1","vip"],"attributes":{"shoeSize":38},
                 "externalIds":{"bench":"%1$s-31-1000"},"source":"web-shop","owner":"rep-1"}""".formatted(run)).body().length);
        bytes.put(Operation.UPDATE, service.patch(path, """
                {"addresses":[{"street":"Bahnhofstrasse 7","city":"Hamburg","postalCode":"20095","country":"DE"}],
                 "attributes":{"bench":"%s-1000"}}""".formatted(run)).body().length);
        bytes.put(
                Operation.PAGE,
                service.get("/v1/customers?filter=country==DE&sort=-createdAt&limit=50")
                        .body()
                        .length);
        bytes.put(
                Operation.SEARCH, service.get("/v1/customers?q=Weber&limit=50").body().length);
        return new AnswerSizes(bytes);
    }

    /** As {@code load.lua} takes them. */
    List<String> arguments() {
        return ORDER.stream().map(operation -> bytes.get(operation).toString()).toList();
    }
}
