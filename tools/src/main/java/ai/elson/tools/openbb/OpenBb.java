package ai.elson.tools.openbb;

import ai.elson.base.failure.BadInput;
import ai.elson.tools.market.Capability;
import ai.elson.tools.market.DaysRequest;
import ai.elson.tools.market.History;
import ai.elson.tools.market.MacroRequest;
import ai.elson.tools.market.MacroSeries;
import ai.elson.tools.market.MarketFailure;
import ai.elson.tools.market.MarketFailure.Kind;
import ai.elson.tools.market.MarketProvider;
import ai.elson.tools.market.News;
import ai.elson.tools.market.NewsRequest;
import ai.elson.tools.market.OptionChain;
import ai.elson.tools.market.OptionsRequest;
import ai.elson.tools.market.Profile;
import ai.elson.tools.market.Quote;
import ai.elson.tools.market.Screen;
import ai.elson.tools.market.ScreenRequest;
import ai.elson.tools.market.Sleeper;
import ai.elson.tools.market.Sourced;
import ai.elson.tools.market.Statements;
import ai.elson.tools.market.StatementsRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The REST server of an OpenBB Platform, V4 or V5. What it offers is what its own `openapi.json`
/// says; each question goes to the preferred upstream that serves it, and to the next where that
/// one refuses, is out of reach or has nothing. The answer's source names the one that served.
///
/// Whose data they are, and under which terms, is between the owner of the server and the upstream.
public final class OpenBb implements MarketProvider {

    public static final String ID = "openbb";
    static final String LABEL = "OpenBB";

    /// A comma would ask for several symbols at once.
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9.^=:_/&$-]{1,40}");

    private final Server server;
    private final Discovery discovery;

    public OpenBb(OpenBbSettings settings) {
        this(settings, InstantSource.system(), Sleeper.THREAD, new SplittableRandom());
    }

    OpenBb(OpenBbSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.server = new Server(settings, clock, sleeper, random);
        this.discovery = new Discovery(server, settings.upstreams());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public Set<Capability> capabilities() {
        return discovery.routes().capabilities();
    }

    /// What the server is and offers, for people: the generation, then each capability with its
    /// upstreams and paths.
    ///
    /// @throws MarketFailure where the server cannot be asked
    @Override
    public String describe() {
        return discovery.routes().describe();
    }

    @Override
    public void ping() {
        Routes known = discovery.known();
        server.ping(known == null ? Routes.USUAL_PREFIX : known.prefix());
    }

    @Override
    public Sourced<Quote> quote(String symbol) {
        return ask(Capability.QUOTE, symbol, Quotes::ask);
    }

    @Override
    public Sourced<History> history(DaysRequest request) {
        if (request.to().isBefore(request.from())) {
            throw BadInput.at("to", request.to().toString(), request.from() + " or later");
        }
        return ask(Capability.HISTORY, request.symbol(), q -> Histories.ask(q, request));
    }

    @Override
    public Sourced<Profile> profile(String symbol) {
        return ask(Capability.PROFILE, symbol, Profiles::ask);
    }

    @Override
    public Sourced<Statements> statements(StatementsRequest request) {
        return ask(Capability.STATEMENTS, request.symbol(), q -> StatementSets.ask(q, request));
    }

    @Override
    public Sourced<News> news(NewsRequest request) {
        return ask(Capability.NEWS, request.symbol(), q -> Headlines.ask(q, request));
    }

    @Override
    public Sourced<OptionChain> options(OptionsRequest request) {
        return ask(Capability.OPTIONS, request.symbol(), q -> OptionChains.ask(q, request));
    }

    @Override
    public Sourced<MacroSeries> macro(MacroRequest request) {
        if (request.to().isBefore(request.from())) {
            throw BadInput.at("to", request.to().toString(), request.from() + " or later");
        }
        return ask(Capability.MACRO, request.series(), q -> Observations.ask(q, request));
    }

    @Override
    public Sourced<Screen> screen(ScreenRequest request) {
        return ask(Capability.SCREEN, request.screen().id(), q -> Screens.ask(q, request));
    }

    private <T> Sourced<T> ask(
            Capability capability, String subject, Function<Question, Sourced<T>> answer) {
        if (!SYMBOL.matcher(subject).matches()) {
            throw BadInput.at(
                    "symbol",
                    "«" + (subject.length() > 40 ? subject.substring(0, 40) + "…" : subject) + "»",
                    "1 to 40 letters, digits and . ^ = : _ / & $ -");
        }
        List<MarketFailure> failures = new ArrayList<>();
        for (Route route : routes(capability, subject)) {
            try {
                return answer.apply(new Question(server, route, subject));
            } catch (ServerFailure e) {
                discovery.forget();
                throw e.failure();
            } catch (MarketFailure e) {
                failures.add(e);
                if (e.kind() == Kind.NOT_OFFERED) {
                    discovery.forget();
                }
            }
        }
        throw joined(failures);
    }

    private List<Route> routes(Capability capability, String subject) {
        List<Route> offered = discovery.routes().to(capability);
        List<Route> routes =
                offered.stream().filter(route -> route.upstream().knows(subject)).toList();
        if (routes.isEmpty()) {
            throw new MarketFailure(
                    Kind.UNKNOWN_SYMBOL,
                    ID,
                    "OpenBB has no "
                            + capability.id()
                            + " of "
                            + subject
                            + ": its upstream tmx knows the symbols of Toronto alone, as RY.TO");
        }
        return routes;
    }

    /// The failure of the preferred upstream that may answer later, or else of the preferred one,
    /// with what the others said.
    private static MarketFailure joined(List<MarketFailure> failures) {
        MarketFailure first = failures.getFirst();
        if (failures.size() == 1) {
            return first;
        }
        StringBuilder what = new StringBuilder();
        for (MarketFailure failure : failures) {
            what.append(what.isEmpty() ? "" : "; ").append(failure.getMessage());
        }
        MarketFailure telling =
                failures.stream().filter(f -> f.kind().temporary()).findFirst().orElse(first);
        return new MarketFailure(telling.kind(), ID, what.toString(), telling.retryAfter());
    }
}
