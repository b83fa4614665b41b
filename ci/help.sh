# Prints the words at the beginning of the command that reads this file, if they are asked for.
case ${1-} in
-h | --help)
    sed -n '2,/^[^#]/{/^#/s/^#$\|^# //p}' "$0"
    exit
    ;;
esac
