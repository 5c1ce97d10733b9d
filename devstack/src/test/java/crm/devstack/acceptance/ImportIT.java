package crm.devstack.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.devstack.api.FileImports;
import crm.devstack.stack.CrmStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Order(Turn.LEAVES_CROWDS)
@ExtendWith(RunningSystem.class)
class ImportIT {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aFileOfPersonsBecomesCustomersThatAnalyticsCounts(CrmStack stack, Api api) throws IOException {
        var sample = FebrlFile.original(folder, "febrl-first");

        var end = imported(stack, sample).end();

        assertTrue(end.isSuccess());
        assertEquals("997 created, 0 updated, 0 unchanged, 3 rejected", end.toString());
        assertEquals(1_000, end.total());
        assertEquals(997, api.count("source==febrl-first"));
        await().atMost(SECONDS).untilAsserted(() -> assertEquals(997, api.registered("febrl-first")));
    }

    @Test
    void theSameFileAgainChangesNothing(CrmStack stack, Api api) throws IOException {
        var sample = FebrlFile.original(folder, "febrl-twice");
        imported(stack, sample);

        var end = imported(stack, sample).end();

        assertEquals("0 created, 0 updated, 997 unchanged, 3 rejected", end.toString());
        assertEquals(997, api.count("source==febrl-twice"));
    }

    @Test
    void theThreeImpossibleBirthDatesAreNamed(CrmStack stack) throws IOException {
        var errors = imported(stack, FebrlFile.original(folder, "febrl-dates")).errors();

        assertEquals(3, errors.size());
        for (var date : List.of("19371233", "19729518", "19339026")) {
            assertTrue(
                    errors.stream().anyMatch(error -> error.contains("date_of_birth") && error.contains(date)), date);
        }
    }

    @Test
    void twentyBrokenRowsMoreAreTwentyErrorsMore(CrmStack stack) throws IOException {
        var broken = FebrlFile.withBrokenDates(folder, "febrl-broken", 20);

        var result = imported(stack, broken);

        assertEquals(
                "977 created, 0 updated, 0 unchanged, 23 rejected", result.end().toString());
        assertEquals(23, result.errors().size());
        assertEquals(broken.brokenLines(), lines(result.errors()));
        assertTrue(result.errors().stream().allMatch(error -> error.contains("date_of_birth")));
    }

    private static ImportResult imported(CrmStack stack, FebrlFile file) {
        var imports = FileImports.ofCustomers(stack.ports(), "marketer");
        var id = imports.begin(file.data(), file.mapping(), false);
        var end = imports.follow(id, step -> {});
        return new ImportResult(end, imports.errors(id).stream().skip(1).toList());
    }

    private static Set<Integer> lines(List<String> errors) {
        return errors.stream()
                .map(error -> Integer.valueOf(error.split(",")[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
