package ai.elson.tools.yahoo;

import ai.elson.tools.market.MarketFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The word that Yahoo wants beside its cookie, asked for when it is first needed. However many
/// threads need it at a time, one asks and all have its answer, a failure included.
final class Crumb {

    /// One crumb. Two with the same word are two: Yahoo may give a word again.
    static final class Token {
        private final String word;

        Token(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Supplier<String> request;
    private final AtomicReference<@Nullable CompletableFuture<Token>> current =
            new AtomicReference<>();

    /// @param request fetches a cookie and its crumb
    Crumb(Supplier<String> request) {
        this.request = request;
    }

    /// The crumb that is in use.
    Token current() {
        CompletableFuture<Token> known = current.get();
        return known != null ? joined(known) : fetched(null);
    }

    /// Another crumb in place of one that Yahoo refused; the one in use where another thread
    /// replaced it already.
    ///
    /// @param refused null where the request had none
    Token renewed(@Nullable Token refused) {
        CompletableFuture<Token> known = current.get();
        if (known == null) {
            return fetched(null);
        }
        Token inUse = joined(known);
        return inUse == refused ? fetched(known) : inUse;
    }

    private Token fetched(@Nullable CompletableFuture<Token> old) {
        CompletableFuture<Token> mine = new CompletableFuture<>();
        CompletableFuture<Token> other = current.compareAndExchange(old, mine);
        if (other != old) {
            return other == null ? current() : joined(other);
        }
        try {
            Token token = new Token(request.get());
            mine.complete(token);
            return token;
        } catch (RuntimeException | Error e) {
            // withdrawn first, so that who comes later asks anew
            current.compareAndSet(mine, null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Token joined(CompletableFuture<Token> pending) {
        try {
            return pending.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MarketFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
