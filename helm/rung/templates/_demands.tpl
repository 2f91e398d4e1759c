{{- /* What a schema cannot say: each a sentence for the operator. */ -}}
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
{{- if not .Values.publicUrl -}}
{{- fail "publicUrl is empty: say where the world finds the gateway, such as https://loyalty.example; links in mails begin with it" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.enabled is true, but ingress.host is empty: say for which host requests come in" -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.host) -}}
{{- fail "httpRoute.enabled is true, but httpRoute.host is empty: say for which host requests come in" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- /* Pools of all pods together, against what each server says that it has. */ -}}
{{- define "rung.demands.connections" -}}
{{- range $server, $connections := include "rung.database.connections" . | fromJson -}}
{{- if and (gt (int $connections.most) 0) (gt (int $connections.asked) (int $connections.most)) -}}
{{- fail (printf "%s has %d connections (maxConnections), but the pods could ask for %d of them: make database.pool or the number of instances smaller, or raise max_connections" $server (int $connections.most) (int $connections.asked)) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "rung.demands" -}}
{{- if not .Values.demo.enabled -}}
{{- include "rung.demands.connections" . -}}
{{- end -}}
{{- range $name, $image := dict "image.tag" (printf ":%s" .Values.image.tag) "demo.postgresql.image" .Values.demo.postgresql.image "demo.kafka.image" .Values.demo.kafka.image "demo.keycloak.image" .Values.demo.keycloak.image -}}
{{- if hasSuffix ":latest" $image -}}
{{- fail (printf "%s is latest: name a version, or nobody knows what runs and a rollback brings nothing back" $name) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.httpRoute.enabled (not .Values.httpRoute.parentRefs) -}}
{{- fail "httpRoute.enabled is true, but httpRoute.parentRefs is empty: name the Gateway that the route belongs to" -}}
{{- end -}}
{{- if and (hasPrefix "SASL" .Values.kafka.protocol) (eq .Values.kafka.sasl.mechanism "OAUTHBEARER") (not .Values.kafka.sasl.tokenEndpoint) -}}
{{- fail "kafka.sasl.mechanism is OAUTHBEARER, but kafka.sasl.tokenEndpoint is empty: say where the brokers' tokens come from" -}}
{{- end -}}
{{- if and .Values.jobs.realm.enabled (not .Values.jobs.realm.server) -}}
{{- fail "jobs.realm.enabled is true, but jobs.realm.server is empty: say where Keycloak is, such as https://id.example" -}}
{{- end -}}
{{- if and .Values.jobs.realm.enabled .Values.demo.enabled -}}
{{- fail "jobs.realm.enabled and demo.enabled are both true: the demo's Keycloak brings its realm along" -}}
{{- end -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- if and (eq $it.autoscaling.by "lag") (not $it.reads) -}}
{{- fail (printf "services.%s.autoscaling.by is lag, but the service reads no topic: use cpu" $it.name) -}}
{{- end -}}
{{- if gt (int $it.autoscaling.min) (int $it.autoscaling.max) -}}
{{- fail (printf "services.%s.autoscaling.min is more than max" $it.name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
