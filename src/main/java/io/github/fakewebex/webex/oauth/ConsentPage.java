package io.github.fakewebex.webex.oauth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page on which a tester chooses who signs in. It is one page without scripts, and loads nothing. */
final class ConsentPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Sign in to Fake Webex</title>
            <style>
            body { font-family: sans-serif; max-width: 40em; margin: 2em auto; padding: 0 1em }
            li { margin: .5em 0 }
            small { color: #555 }
            </style>
            </head>
            <body>
            <h1>Who signs in?</h1>
            <p><b>%s</b> asks a person of the world <b>%s</b> for: <code>%s</code></p>
            <ul>
            %s
            </ul>
            <p><a href="%s">Nobody: refuse</a></p>
            </body>
            </html>
            """;

    private ConsentPage() {}

    static String of(AuthorizationRequest request, String world, List<Choices.Choice> people) {
        String items = people.stream().map(person -> item(request, person)).collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                PAGE,
                escaped(request.clientId()),
                escaped(world),
                escaped(request.scopes()),
                items,
                escaped(request.refused().toString()));
    }

    private static String item(AuthorizationRequest request, Choices.Choice person) {
        return String.format(
                Locale.ROOT,
                "<li><a href=\"?%s\">%s</a> <small>%s</small></li>",
                escaped(request.choosing(person.personId())),
                escaped(person.displayName()),
                escaped(String.join(", ", person.roles())));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
