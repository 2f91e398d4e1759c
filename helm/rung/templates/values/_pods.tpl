{{- define "rung.demands.images" -}}
{{- $image := .Values.image -}}
{{- range $name, $image := dict "image.tag" (printf ":%s" $image.tag) "demo.postgresql.image" .Values.demo.postgresql.image "demo.kafka.image" .Values.demo.kafka.image "demo.keycloak.image" .Values.demo.keycloak.image "backup.image" .Values.backup.image -}}
{{- if hasSuffix ":latest" $image -}}
{{- fail (printf "%s is latest: name a version, or nobody knows what runs and a rollback brings nothing back" $name) -}}
{{- end -}}
{{- if not (regexMatch ":[^/]*$" $image) -}}
{{- fail (printf "%s is %s, without a tag: name a version, or nobody knows what runs" $name $image) -}}
{{- end -}}
{{- end -}}
{{- if and (eq $image.kind "native") (regexMatch "-(jvm|aot)$" $image.tag) -}}
{{- fail (printf "image.tag is %s, but image.kind is native: images of the JVM need more memory, so set image.kind=jvm or leave it empty" $image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "rung.demands.pods" -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- /* the pause, requests 20 s, consumers 10 s, the outbox 10 s */ -}}
{{- $end := add $it.drainSeconds 40 -}}
{{- if lt (int $it.terminationSeconds) (int $end) -}}
{{- fail (printf "terminationSeconds of %s is %d, but ending takes up to %d (drainSeconds and 40): it would be killed at its work" $it.name (int $it.terminationSeconds) $end) -}}
{{- end -}}
{{- include "rung.demands.memory" (dict "root" $ "it" $it) -}}
{{- include "rung.demands.names" (dict "root" $ "it" $it) -}}
{{- include "rung.demands.settings" (dict "root" $ "it" $it) -}}
{{- end -}}
{{- end -}}

{{- define "rung.demands.memory" -}}
{{- $resources := .it.resources -}}
{{- range $name, $limit := $resources.limits -}}
{{- $request := get $resources.requests $name -}}
{{- if and $request (gt (include "rung.amount" $request | float64) (include "rung.amount" $limit | float64)) -}}
{{- fail (printf "resources.requests.%s of %s is %s, which is more than its limit, %s: no such pod is made" $name $.it.name $request $limit) -}}
{{- end -}}
{{- end -}}
{{- $ofRocksDb := printf "%si" .root.Values.stream.memory -}}
{{- if and .it.state $resources.limits.memory (ge (include "rung.amount" $ofRocksDb | float64) (include "rung.amount" $resources.limits.memory | float64)) -}}
{{- fail (printf "stream.memory is %s, but services.%s.resources.limits.memory is %s: RocksDB's memory is beside the heap, so raise the limit" .root.Values.stream.memory .it.name $resources.limits.memory) -}}
{{- end -}}
{{- end -}}

{{- /* A quantity of Kubernetes as a number. */ -}}
{{- define "rung.amount" -}}
{{- $unit := regexFind "[A-Za-z]+$" . -}}
{{- $of := dict "" 1.0 "m" 0.001 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "Ki" 1024.0 "Mi" 1048576.0 "Gi" 1073741824.0 "Ti" 1099511627776.0 -}}
{{ mulf (trimSuffix $unit . | float64) (get $of $unit) }}
{{- end -}}

{{- /* A variable or a label that is said twice would stand there twice. */ -}}
{{- define "rung.demands.names" -}}
{{- $own := include "rung.settings.own" . | fromYaml -}}
{{- range $secret := include "rung.secrets.own" . | fromYamlArray -}}
{{- $_ := set $own $secret.name "" -}}
{{- end -}}
{{- $further := keys .it.settings -}}
{{- range .it.extraEnv -}}{{- $further = append $further .name -}}{{- end -}}
{{- range $name := $further -}}
{{- if hasKey $own $name -}}
{{- fail (printf "settings or extraEnv of %s hold %s, which the chart sets by a value of its own: its README says by which" $.it.name $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := .it.settings -}}
{{- if regexMatch "(PASSWORD|SECRET|_KEY)$" $name -}}
{{- fail (printf "settings of %s hold %s: a secret is no value, so let extraEnv name the Secret that it is in" $.it.name $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := .it.labels -}}
{{- if hasKey (include "rung.podLabels" (dict "root" $.root "component" $.it.name) | fromYaml) $name -}}
{{- fail (printf "labels of %s hold %s, by which the chart knows its pods: choose another name" $.it.name $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
