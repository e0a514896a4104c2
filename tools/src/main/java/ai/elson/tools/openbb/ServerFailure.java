package ai.elson.tools.openbb;

import ai.elson.tools.market.MarketFailure;

/// Carries a failure of the server itself, which no other upstream of it would mend. Never leaves
/// [OpenBb].
final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MarketFailure failure;

    ServerFailure(MarketFailure failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    MarketFailure failure() {
        return failure;
    }
}
