{{- /* A service's PostgreSQL: what is said for it over what is said for all, or the demo's: (dict "root" $ "it" $it) */ -}}
{{- define "rung.database" -}}
{{- $database := mergeOverwrite (deepCopy .root.Values.database) (.it.database | default dict | deepCopy) -}}
{{- if .root.Values.demo.enabled -}}
{{- /* of the 500 that files/demo/roles.sql gives it 20 are Keycloak's and 10 those of people and jobs */ -}}
{{- $database = mergeOverwrite $database (dict "host" (printf "%s-postgresql" (include "rung.fullname" .root)) "port" 5432 "name" "rung" "maxConnections" 470) -}}
{{- end -}}
{{ toJson $database }}
{{- end -}}

{{- /* Connections that each PostgreSQL may be asked for, by host:port, while a rollout has one instance more of each Deployment. */ -}}
{{- define "rung.database.connections" -}}
{{- $servers := dict -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- if $it.data -}}
{{- $database := include "rung.database" (dict "root" $ "it" $it) | fromJson -}}
{{- $instances := ternary $it.replicas $it.autoscaling.max (eq $it.autoscaling.by "none") | int -}}
{{- $surge := ternary 0 1 (hasKey $it "state") -}}
{{- $each := add (int $database.pool.reactive) (int $database.pool.jdbc) 1 -}}
{{- $server := printf "%s:%d" $database.host (int $database.port) -}}
{{- $before := get $servers $server | default (dict "asked" 0 "most" (int $database.maxConnections)) -}}
{{- $_ := set $servers $server (dict "asked" (add (int $before.asked) (mul (add $instances $surge) $each)) "most" (max (int $before.most) (int $database.maxConnections))) -}}
{{- end -}}
{{- end -}}
{{ toJson $servers }}
{{- end -}}

{{- /* To the PostgreSQL of these services, each flow once: (dict "root" $ "services" list) */ -}}
{{- define "rung.flow.databases" -}}
{{- $root := .root -}}
{{- $flows := list -}}
{{- range $it := .services -}}
{{- if $it.data -}}
{{- $database := include "rung.database" (dict "root" $root "it" $it) | fromJson -}}
{{- $peers := $database.peers | default $root.Values.networkPolicy.peers.database -}}
{{- if $root.Values.demo.enabled -}}
{{- $peers = list (include "rung.peer" (dict "root" $root "component" "postgresql") | fromYaml) -}}
{{- end -}}
{{- $flows = append $flows (include "rung.flow.to" (dict "ports" (list (int $database.port)) "peers" $peers)) -}}
{{- end -}}
{{- end -}}
{{ $flows | uniq | join "\n" }}
{{- end -}}
