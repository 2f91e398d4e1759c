package dev.rung.customer.webhook;

import dev.rung.customer.webhook.address.HostNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Names of `.test` as a test says, which no other resolver knows; literal addresses as they are.
@ApplicationScoped
class InventedNames implements HostNames {

    private final Map<String, ConcurrentLinkedDeque<List<String>>> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    /// The answers come one after the other; the last one stays.
    @SafeVarargs
    final void say(String host, List<String>... addresses) {
        answers.put(host, new ConcurrentLinkedDeque<>(List.of(addresses)));
    }

    /// Something happens while the name is looked up the next time.
    void meanwhile(String host, Runnable what) {
        meanwhile.put(host, what);
    }

    int timesAsked(String host) {
        return asked.getOrDefault(host, 0);
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        asked.merge(host, 1, Integer::sum);
        var happening = meanwhile.remove(host);
        if (happening != null) {
            happening.run();
        }
        var known = answers.get(host);
        if (known != null) {
            return (known.size() > 1 ? known.poll() : known.peek())
                    .stream().map(InetAddress::ofLiteral).toList();
        }
        if (host.endsWith(".test")) {
            throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getAllByName(host));
    }
}
