package io.github.fakewebex.control.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The matrix for spreadsheets and for people. */
final class MatrixText {

    private static final String STYLE =
            "body{font:14px system-ui;margin:2em}table{border-collapse:collapse}td{border:1px solid #ccc;padding:.3em"
                    + " .5em;text-align:left}.ok{background:#dfd}.no{background:#fdd}";

    private MatrixText() {}

    static String csv(List<Matrix.Row> rows) {
        return lines(rows)
                .map(cells -> cells.stream().map(MatrixText::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Quoted; what a spreadsheet would take for a formula is kept from being one. */
    private static String cell(String text) {
        String tame = text.matches("[=+@-].*") ? "'" + text : text;
        return "\"" + tame.replace("\"", "\"\"") + "\"";
    }

    static String html(String world, List<Matrix.Row> rows) {
        String table = lines(rows)
                .map(cells -> "<tr>" + cells.stream().map(MatrixText::data).collect(Collectors.joining()) + "</tr>\n")
                .collect(Collectors.joining());
        String title = "Who gets what in world " + HtmlUtils.htmlEscape(world);
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                + STYLE + "</style></head><body><h1>" + title + "</h1><table>\n" + table + "</table></body></html>\n";
    }

    private static String data(String text) {
        String kind = text.matches("2\\d\\d") ? " class=\"ok\"" : text.matches("4\\d\\d") ? " class=\"no\"" : "";
        return "<td" + kind + ">" + HtmlUtils.htmlEscape(text) + "</td>";
    }

    private static Stream<List<String>> lines(List<Matrix.Row> rows) {
        Set<String> tokens = rows.isEmpty() ? Set.of() : rows.get(0).statuses().keySet();
        Stream<String> head = Stream.of("operation", "method", "path", "target");
        return Stream.concat(
                Stream.of(Stream.concat(head, tokens.stream()).toList()),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.operation(), row.method(), row.path(), row.target()),
                                        tokens.stream()
                                                .map(token -> String.valueOf(
                                                        row.statuses().get(token))))
                                .toList()));
    }
}
