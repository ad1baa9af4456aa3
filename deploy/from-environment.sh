#!/bin/sh
# Writes nginx.conf, apache.conf or Caddyfile to standard output, with values from the environment in its marked place:
#
#   ID_CONTACT_ORIGINS="https://www.example.nl https://example.nl" ID_CONTACT_CORE=core:8000 sh from-environment.sh nginx.conf
#
# A variable that is not set leaves what the file says:
#   ID_CONTACT_ORIGINS  the web sites whose pages may use the core, with spaces between
#   ID_CONTACT_CORE     host and port of the core
#   ID_CONTACT_ADDRESS  where to listen: a port, or an address and a port, for nginx; an address and a port for Apache;
#                       the address of the site for Caddy
#   ID_CONTACT_HOST     the name of the host, for nginx and Apache
#   ID_CONTACT_WIDGET   the folder with the widget's files
#   ID_CONTACT_ICONS    the folder with the icons
#   ID_CONTACT_PREFIX   the path of the core's public URL that the core itself does not know, such as /core
set -eu

file=${1:?name the file: nginx.conf, apache.conf or Caddyfile}

for name in ORIGINS CORE ADDRESS HOST WIDGET ICONS PREFIX; do
    eval "value=\${ID_CONTACT_$name:-}"
    # Whatever else is in an address or a path would mean something to the server.
    case $value in
        *[!A-Za-z0-9:/._~[\]@%+\ -]*)
            echo "error: ID_CONTACT_$name holds a character that no address or path needs: $value" >&2
            exit 2
            ;;
    esac
done

exec awk '
    function value(name) { return ENVIRON["ID_CONTACT_" name] }
    # Replaces text, not a pattern, on this line.
    function replace(old, name,    at) {
        at = index($0, old)
        if (at && value(name) != "") $0 = substr($0, 1, at - 1) value(name) substr($0, at + length(old))
    }
    # Writes a line for each of the web sites in the place of those that are there.
    function origins(before, after,    count, list, i) {
        count = split(value("ORIGINS"), list, " ")
        for (i = 1; i <= count && !written; i++) print before list[i] after
        written = 1
    }

    /---- Edit from here ----/ { inside = 1 }
    /---- to here ----/ { inside = 0 }
    !inside { print; next }

    value("ORIGINS") != "" && /^ *"https:.*\$http_origin;$/ { origins("    \"", "\" $http_origin;"); next }
    value("ORIGINS") != "" && /^ *SetEnvIfExpr .*https:/ { origins("    SetEnvIfExpr \"req_novary(\047Origin\047) == \047", "\047\" idc_allowed"); next }
    value("ORIGINS") != "" && /^\theader Origin https:/ { origins("\theader Origin ", ""); next }
    value("PREFIX") != "" && /# PREFIX: / { sub(/# PREFIX: /, ""); replace("/core", "PREFIX") }
    value("PREFIX") != "" && /^Define ID_CONTACT_PATH / { $0 = "Define ID_CONTACT_PATH " value("PREFIX") "/" }
    {
        replace("127.0.0.1:8000", "CORE")
        replace("/srv/id-contact/initiator", "WIDGET")
        replace("/srv/id-contact/static", "ICONS")
        if (/^    listen 80;/) replace("80", "ADDRESS")
        if (/^<VirtualHost /) replace("*:80", "ADDRESS")
        if (/^    (server_name|ServerName) /) replace("core.example.nl", "HOST")
        if (/^core.example.nl /) replace("core.example.nl", "ADDRESS")
        print
    }
' "$file"
