package crm.platform.paging;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Thousands of rows with few distinct values and many absent ones. */
final class SpecimenRows {

    private static final String INSERT = """
            insert into specimen (id, name, nickname, colour, found_on, seen_at, weight, rank, created_at, tags, version)
            select gen_random_uuid(), ? || i,
              case when i % 3 > 0 then (array['Ann', 'ann', 'Ænn', 'Zoë', '张', ''])[i % 6 + 1] end,
              case when i % 5 > 0 then (array['RED', 'DARK_BLUE'])[i % 2 + 1] end,
              case when i % 7 > 0 then date '2020-01-01' + (i % 11) end,
              case when i % 4 > 0 then timestamptz '2020-01-01 00:00:00Z' + (i % 13) * interval '1 microsecond' end,
              case when i % 6 > 0 then ((i % 9) - 4) * 0.125 end,
              case when i % 8 > 0 then (i % 5) - 2 end,
              timestamptz '2021-01-01 00:00:00Z' + (i % 17) * interval '1 second',
              case when i % 10 = 0 then array[? || 'tag', 'common'] else array[]::text[] end,
              0
            from generate_series(?, ?) i""";

    private SpecimenRows() {}

    static void insert(DataSource database, String prefix, int from, int to) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, prefix);
            insert.setString(2, prefix);
            insert.setInt(3, from);
            insert.setInt(4, to);
            insert.executeUpdate();
        }
    }
}
