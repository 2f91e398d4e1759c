package dev.rung.customer.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressPolicyTest {

    private final TargetAddressPolicy policy = new TargetAddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.9.10",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) {
        assertThat(policy.allows(bytes(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void whatIsPublicIsAllowedAlsoBesideWhatIsNot(String address) {
        assertThat(policy.allows(bytes(address))).isTrue();
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsJudgedAsWhatItIs() {
        var mapped = HexFormat.of();

        assertThat(policy.allows(mapped.parseHex("00000000000000000000ffff7f000001")))
                .isFalse();
        assertThat(policy.allows(mapped.parseHex("00000000000000000000ffff0a000001")))
                .isFalse();
        assertThat(policy.allows(mapped.parseHex("00000000000000000000ffff01010101")))
                .isTrue();
    }

    @Test
    void anOperatorMayAllowANetwork() {
        var inside = new TargetAddressPolicy(List.of(Network.parse("10.20.0.0/14"), Network.parse("fd12::/16")));

        assertThat(inside.allows(bytes("10.23.255.255"))).isTrue();
        assertThat(inside.allows(bytes("10.24.0.0"))).isFalse();
        assertThat(inside.allows(bytes("fd12::7"))).isTrue();
        assertThat(inside.allows(bytes("fd13::7"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "receiver.test/8", "10.0.0.0/8/8", "/8", ""})
    void aNetworkThatIsNoneIsRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String address) {
        return InetAddress.ofLiteral(address).getAddress();
    }
}
