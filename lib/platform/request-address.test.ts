import { expect, it } from "vitest";
import { clientAddress } from "./request-address";

it.each([
  ["no proxy: what the client writes is ignored", "203.0.113.9", "1.2.3.4", 0, "203.0.113.9"],
  ["one proxy: the last hop is what it saw", "10.0.0.2", "1.2.3.4, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies: the last but one", "10.0.0.2", "1.2.3.4, 203.0.113.9, 10.0.0.3", 2, "203.0.113.9"],
  ["more proxies than hops: the connection", "10.0.0.2", "1.2.3.4", 2, "10.0.0.2"],
  ["no address at all in the hop: the connection", "10.0.0.2", "<script>", 1, "10.0.0.2"],
  ["a mapped IPv4 address is written as IPv4", "::ffff:127.0.0.1", undefined, 0, "127.0.0.1"],
  ["a connection that is gone", undefined, undefined, 0, "unknown"],
])("%s", (_, connection, forwarded, proxies, address) => {
  expect(clientAddress(connection, forwarded, proxies)).toBe(address);
});
