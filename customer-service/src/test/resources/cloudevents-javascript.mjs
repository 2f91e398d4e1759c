// Writes the requests of JavaScriptSdkTest, by npm's cloudevents 10.0.0:
//   npm install cloudevents@10.0.0 && node cloudevents-javascript.mjs > cloudevents-javascript.json
import { CloudEvent, HTTP } from "cloudevents";

const search = new CloudEvent({
  id: "js-1",
  source: "https://shop.example.com/javascript",
  type: "search",
  subject: "C-1",
  time: "2026-03-02T16:00:00.123+08:00",
  dataschema: "https://shop.example.com/search.json",
  traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
  history: true,
  data: { query: "龙井 茶" },
});
const visit = new CloudEvent({
  id: "js-2",
  source: "/javascript",
  type: "visit",
  subject: "C-1",
  time: "2026-03-02T16:00:00+08:00",
});

const requests = {
  binary: HTTP.binary(search),
  structured: HTTP.structured(search),
  binaryWithoutData: HTTP.binary(visit),
};
console.log(JSON.stringify(requests, null, 2));
