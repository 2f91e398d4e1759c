{{- /* A misspelt setting would have no effect, and nobody would say so: (dict "root" $ "it" $it). A name of the list that
       ends with _ stands for all that go on from there. */ -}}
{{- define "rung.demands.settings" -}}
{{- $known := .root.Files.Lines "files/settings.txt" -}}
{{- range $name, $_ := .it.settings -}}
{{- $isKnown := or (not (hasPrefix "RUNG_" $name)) (has $name $known) -}}
{{- range $known -}}
{{- if and (hasSuffix "_" .) (hasPrefix . $name) -}}
{{- $isKnown = true -}}
{{- end -}}
{{- end -}}
{{- if not $isKnown -}}
{{- fail (printf "settings of %s hold %s, which is none of the suite's settings: docs/settings.md lists them" $.it.name $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
