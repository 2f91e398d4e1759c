{{- /* What every pod of the chart has: it may do nothing but run. */ -}}
{{- define "rung.pod.security" -}}
automountServiceAccountToken: false
# their variables, such as RUNG_KAFKA_PORT, would read like settings
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user | default 1001 }}
  runAsGroup: {{ .group | default .user | default 1001 }}
  fsGroup: {{ .user | default 1001 }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "rung.container.security" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{- /* A service's pod: (dict "root" $ "it" $it) */ -}}
{{- define "rung.pod" -}}
metadata:
  labels:
    {{- include "rung.podLabels" (dict "root" .root "component" .it.name) | nindent 4 }}
    {{- with .it.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    # a changed setting replaces the pods; a changed Secret does not
    checksum/settings: {{ include "rung.settings" . | sha256sum }}
    {{- if .root.Values.demo.enabled }}
    # the demo's Keycloak is named by it, which a service learns when it starts
    checksum/realm: {{ include "rung.demoUrl" .root | sha256sum }}
    {{- end }}
    {{- with .it.annotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  {{- include "rung.pod.security" (dict "root" .root) | nindent 2 }}
  serviceAccountName: {{ include "rung.serviceAccount" .root }}
  # the pause, the requests under way, then consumers, outbox and stream
  terminationGracePeriodSeconds: {{ .it.terminationSeconds }}
  {{- with .it.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- with .it.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .it.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .it.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if .it.spread }}
  topologySpreadConstraints:
    {{- include "rung.pod.spread" . | nindent 4 }}
  {{- end }}
  containers:
    - {{- include "rung.container" . | nindent 6 }}
  volumes:
    {{- include "rung.volumes" . | nindent 4 }}
    {{- with .it.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end -}}

{{- define "rung.pod.spread" -}}
{{- range $place := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- maxSkew: 1
  topologyKey: {{ $place }}
  # rather two on one node than none
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "rung.selector" (dict "root" $.root "component" $.it.name) | nindent 6 }}
{{- end }}
{{- end -}}

{{- define "rung.container" -}}
name: {{ .it.name }}
image: {{ include "rung.image" (dict "root" .root "service" .it.name) }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
ports:
  - name: http
    containerPort: {{ .it.port }}
  - name: management
    containerPort: {{ .it.management }}
envFrom:
  - configMapRef:
      name: {{ include "rung.fullname" .root }}-{{ .it.name }}
{{- with include "rung.secrets" . | trim }}
env:
  {{- . | nindent 2 }}
{{- end }}
{{- include "rung.probes" .it | nindent 0 }}
lifecycle:
  preStop:
    # until nobody sends requests here any more; there is no shell to sleep in
    sleep:
      seconds: {{ .it.drainSeconds }}
resources:
  {{- toYaml .it.resources | nindent 2 }}
{{ include "rung.container.security" . }}
volumeMounts:
  {{- include "rung.mounts" . | nindent 2 }}
  {{- with .it.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{- /* Started: once. Ready: what requests need. Live: nothing outside, so that a database that is away restarts nobody. */ -}}
{{- define "rung.probes" -}}
startupProbe:
  httpGet:
    path: /q/health/started
    port: management
  periodSeconds: 2
  timeoutSeconds: 2
  # as long as it may wait for migrations
  failureThreshold: {{ div .startupSeconds 2 }}
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: management
  periodSeconds: 5
  timeoutSeconds: 5
livenessProbe:
  httpGet:
    path: /q/health/live
    port: management
  periodSeconds: 10
  timeoutSeconds: 5
{{- end -}}
