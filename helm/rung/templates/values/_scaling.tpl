{{- define "rung.demands.scaling" -}}
{{- range $it := (include "rung.services" . | fromYaml).services -}}
{{- $scaling := $it.autoscaling -}}
{{- if and (eq $scaling.by "lag") (not $it.reads) -}}
{{- fail (printf "services.%s.autoscaling.by is lag, but the service reads no topic: use cpu" $it.name) -}}
{{- end -}}
{{- if gt (int $scaling.min) (int $scaling.max) -}}
{{- fail (printf "services.%s.autoscaling.min is %d, which is more than max (%d)" $it.name (int $scaling.min) (int $scaling.max)) -}}
{{- end -}}
{{- include "rung.demands.partitions" (dict "root" $ "it" $it) -}}
{{- if and $it.state (gt (int $.Values.stream.standbyReplicas) 0) -}}
{{- $fewest := ternary $it.replicas $scaling.min (eq $scaling.by "none") | int -}}
{{- /* none at all: somebody has stopped it for a while */ -}}
{{- if and (gt $fewest 0) (ge (int $.Values.stream.standbyReplicas) $fewest) -}}
{{- fail (printf "stream.standbyReplicas is %d, but there may be only %d of scoring: each copy is kept by another instance, so have more (services.%s.replicas or autoscaling.min) or fewer copies" (int $.Values.stream.standbyReplicas) $fewest $it.name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- /* What is chosen for a service is looked at even where nothing scales it now. */ -}}
{{- define "rung.demands.partitions" -}}
{{- $partitions := int .root.Values.jobs.topics.partitions -}}
{{- if .it.reads -}}
{{- $chosen := dig .it.name "autoscaling" "max" 0 .root.Values.services | int -}}
{{- $named := dict "replicas" (int .it.replicas) "autoscaling.max" $chosen -}}
{{- if ne .it.autoscaling.by "none" -}}
{{- $named = dict "autoscaling.max" (int .it.autoscaling.max) -}}
{{- end -}}
{{- range $name, $instances := $named -}}
{{- if gt $instances $partitions -}}
{{- fail (printf "services.%s.%s is %d, but topics have %d partitions (jobs.topics.partitions): the instances beyond would have no share of them" $.it.name $name $instances $partitions) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
