{{- define "rung.demands.servers" -}}
{{- if not .Values.demo.enabled -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- if and $it.data (not (include "rung.database" (dict "root" $ "it" $it) | fromJson).host) -}}
{{- fail (printf "database.host is empty: say where PostgreSQL is, for %s by services.%s.database.host too, or set demo.enabled=true for one in the namespace" $it.name $it.name) -}}
{{- end -}}
{{- end -}}
{{- if not .Values.kafka.brokers -}}
{{- fail "kafka.brokers is empty: say where Kafka is (host:port, several separated by commas), or set demo.enabled=true" -}}
{{- end -}}
{{- if not .Values.oidc.url -}}
{{- fail "oidc.url is empty: say where the realm is, such as https://id.example/realms/rung, or set demo.enabled=true" -}}
{{- end -}}
{{- end -}}
{{- if and .Values.mail.host (not .Values.mail.from) -}}
{{- fail (printf "mail.host is %s, but mail.from is empty: say which address mails are sent from" .Values.mail.host) -}}
{{- end -}}
{{- end -}}

{{- /* By which the world comes in. */ -}}
{{- define "rung.demands.addresses" -}}
{{- if .Values.demo.enabled -}}
{{- include "rung.demands.demoHost" . -}}
{{- else -}}
{{- if not .Values.publicUrl -}}
{{- fail "publicUrl is empty: say where the world finds the gateway, such as https://loyalty.example; links in mails begin with it" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.enabled is true, but ingress.host is empty: say for which host requests come in" -}}
{{- end -}}
{{- if and .Values.ingress.host (not .Values.ingress.enabled) -}}
{{- fail "ingress.host is set, but ingress.enabled is not: nothing would come of it" -}}
{{- end -}}
{{- if and .Values.httpRoute.host (not .Values.httpRoute.enabled) -}}
{{- fail "httpRoute.host is set, but httpRoute.enabled is not: nothing would come of it" -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.host) -}}
{{- fail "httpRoute.enabled is true, but httpRoute.host is empty: say for which host requests come in" -}}
{{- end -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- fail "httpRoute.enabled is true, but httpRoute.parentRefs is empty: name the Gateway that the route belongs to" -}}
{{- end -}}
{{- end -}}

{{- /* The demo's gateway and Keycloak are one host: that of demo.host. */ -}}
{{- define "rung.demands.demoHost" -}}
{{- $host := .Values.demo.host -}}
{{- range $name := list "ingress" "httpRoute" -}}
{{- $way := index $.Values $name -}}
{{- if and $way.host (ne $way.host $host) -}}
{{- fail (printf "%s.host is %s, but the demo comes in by demo.host, which is %s: set that" $name $way.host $host) -}}
{{- end -}}
{{- if and $way.enabled $.Values.publicUrl (ne (urlParse $.Values.publicUrl).hostname $host) -}}
{{- fail (printf "publicUrl is %s, but %s.enabled lets in what is for demo.host, which is %s: set that too" $.Values.publicUrl $name $host) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- /* A zone that Go does not know is UTC to it; so is every zone on a machine without any, where Tokyo is none either. */ -}}
{{- define "rung.demands.store" -}}
{{- $zone := .Values.store.zone -}}
{{- $isKnown := or (ne (dateInZone "MST" now $zone) "UTC") (has (base $zone) (list "UTC" "UCT" "Universal" "Zulu")) -}}
{{- if and (not $isKnown) (eq (dateInZone "MST" now "Asia/Tokyo") "JST") -}}
{{- fail (printf "store.zone is %s, which is no time zone of IANA's: name one such as Europe/Berlin" $zone) -}}
{{- end -}}
{{- end -}}

{{- /* What is no address would be taken in silence, and nobody believed. */ -}}
{{- define "rung.demands.proxies" -}}
{{- range $proxy := splitList "," .Values.gateway.trustedProxies -}}
{{- if and $proxy (not (regexMatch "^ ?(([01]?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])(\\.([01]?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])){3}|[0-9a-fA-F]*:[.:0-9a-fA-F]+)(/[0-9]{1,3})?$" $proxy)) -}}
{{- fail (printf "gateway.trustedProxies holds %s, which is no address: name those of the ingress or its network, such as 10.0.0.0/8" (trim $proxy)) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "rung.demands.realm" -}}
{{- $realm := .Values.jobs.realm -}}
{{- if and $realm.server (not $realm.enabled) -}}
{{- fail "jobs.realm.server is set, but jobs.realm.enabled is not: nothing would come of it" -}}
{{- end -}}
{{- if $realm.enabled -}}
{{- if .Values.demo.enabled -}}
{{- fail "jobs.realm.enabled and demo.enabled are both true: the demo's Keycloak brings its realm along" -}}
{{- end -}}
{{- if not $realm.server -}}
{{- fail "jobs.realm.enabled is true, but jobs.realm.server is empty: say where Keycloak is, such as https://id.example" -}}
{{- end -}}
{{- if not (hasSuffix (printf "/realms/%s" $realm.name) .Values.oidc.url) -}}
{{- fail (printf "jobs.realm.name is %s, but services log in at another realm, %s: roles and clients would be brought where nobody looks for them" $realm.name .Values.oidc.url) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "rung.demands.observability" -}}
{{- if and (gt (float64 .Values.traces.share) 0.0) (not .Values.traces.collector) -}}
{{- fail (printf "traces.share is %v, but traces.collector is empty: say where traces are sent to, such as http://collector:4317" .Values.traces.share) -}}
{{- end -}}
{{- if and .Values.traces.collector (eq (float64 .Values.traces.share) 0.0) -}}
{{- fail "traces.collector is set, but traces.share is 0: say which share of requests is traced, such as 0.1" -}}
{{- end -}}
{{- if and .Values.serviceMonitor.enabled .Values.networkPolicy.enabled (not .Values.networkPolicy.peers.monitoring) -}}
{{- fail "serviceMonitor.enabled is true, but networkPolicy.peers.monitoring is empty: no policy would let Prometheus at the metrics, so say where it is" -}}
{{- end -}}
{{- end -}}
