{{- /* Each service's tables are those of its role: two with one login would migrate each other's. */ -}}
{{- define "rung.demands.logins" -}}
{{- $of := dict -}}
{{- if not .Values.demo.enabled -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- if $it.data -}}
{{- $database := include "rung.database" (dict "root" $ "it" $it) | fromJson -}}
{{- $secret := include "rung.of" (dict "text" $database.existingSecret "name" $it.name) -}}
{{- $login := printf "%s:%d/%s %s %s" $database.host (int $database.port) $database.name $secret $database.usernameKey -}}
{{- with get $of $login -}}
{{- fail (printf "database.existingSecret is %s for %s and for %s: each service has a role of its own, so let the name hold {service}" $secret . $it.name) -}}
{{- end -}}
{{- $_ := set $of $login $it.name -}}
{{- end -}}
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
