package io.github.fakewebex.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of documentation, as far as tests can hold it to its word. */
record MarkdownFile(String text) {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** A command that a page shows, with the status that the page says it is answered with. */
    record Curl(String command, int status) {}

    static MarkdownFile read(String path) {
        try {
            return new MarkdownFile(Files.readString(Path.of(path)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All curl lines, which must each end in a comment with their status. */
    List<Curl> curls() {
        return SHELL.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(block -> block.replaceAll("\\\\\n\\s*", "").lines())
                .filter(line -> line.startsWith("curl "))
                .map(MarkdownFile::curl)
                .toList();
    }

    private static Curl curl(String line) {
        int comment = line.lastIndexOf(" # ");
        return new Curl(
                line.substring(0, comment),
                Integer.parseInt(line.substring(comment + 3).strip()));
    }

    /** The rows of the first table below the heading, without its head; cells without the backticks around them. */
    List<List<String>> table(String heading) {
        return text.substring(text.indexOf("## " + heading))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(MarkdownFile::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|"))
                .map(String::strip)
                .map(cell -> cell.matches("`[^`]*`") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
