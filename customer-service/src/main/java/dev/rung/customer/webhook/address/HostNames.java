package dev.rung.customer.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up names. May block for seconds.
public interface HostNames {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
