{{- /* One flow out: (dict "peers" list "ports" list). No peers: any address, at these ports only. */ -}}
{{- define "rung.flow.to" -}}
- ports:
    {{- range .ports }}
    - protocol: TCP
      port: {{ . }}
    {{- end }}
  {{- with .peers }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{- define "rung.flow.from" -}}
- ports:
    {{- range .ports }}
    - protocol: TCP
      port: {{ . }}
    {{- end }}
  {{- with .peers }}
  from:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{- /* Pods of this release: (dict "root" $ "component" "gateway") */ -}}
{{- define "rung.peer" -}}
podSelector:
  matchLabels:
    {{- include "rung.selector" . | nindent 4 }}
{{- end -}}

{{- /* To Kafka: the demo's, or where it is said to be. */ -}}
{{- define "rung.flow.kafka" -}}
{{- $demo := .Values.demo.enabled -}}
{{- $ours := list (include "rung.peer" (dict "root" . "component" "kafka") | fromYaml) -}}
{{- $ports := list -}}
{{- range splitList "," (include "rung.servers" . | fromYaml).brokers -}}
{{- $ports = append $ports (int (last (splitList ":" .))) -}}
{{- end -}}
{{ include "rung.flow.to" (dict "ports" (uniq $ports) "peers" (ternary $ours .Values.networkPolicy.peers.kafka $demo)) }}
{{- end -}}

{{- /* To the realm, and to where Kafka's tokens come from. */ -}}
{{- define "rung.flow.oidc" -}}
{{- $demo := .Values.demo.enabled -}}
{{- $ours := list (include "rung.peer" (dict "root" . "component" "keycloak") | fromYaml) -}}
{{- $ports := list (int (include "rung.port" (include "rung.servers" . | fromYaml).realm)) -}}
{{- with .Values.kafka.sasl.tokenEndpoint -}}
{{- $ports = append $ports (int (include "rung.port" .)) -}}
{{- end -}}
{{ include "rung.flow.to" (dict "ports" (uniq $ports) "peers" (ternary $ours .Values.networkPolicy.peers.oidc $demo)) }}
{{- end -}}

{{- /* The port that an address names or means. */ -}}
{{- define "rung.port" -}}
{{- $address := urlParse . -}}
{{- $named := regexFind ":[0-9]+$" $address.host | trimPrefix ":" -}}
{{- $named | default (ternary "443" "80" (eq $address.scheme "https")) -}}
{{- end -}}

{{- /* Who may send requests to a service: those that call it; the gateway's callers are the operator's to say. */ -}}
{{- define "rung.callers" -}}
{{- $peers := list -}}
{{- if eq .it.name "gateway" -}}
{{- with .root.Values.networkPolicy.peers.ingress -}}
{{- $peers = concat . (list (include "rung.peer" (dict "root" $.root "component" "trial") | fromYaml)) -}}
{{- end -}}
{{- end -}}
{{- range $caller := .all -}}
{{- if has $.it.name $caller.calls -}}
{{- $peers = append $peers (include "rung.peer" (dict "root" $.root "component" $caller.name) | fromYaml) -}}
{{- end -}}
{{- end -}}
peers: {{ toJson $peers }}
{{- end -}}
