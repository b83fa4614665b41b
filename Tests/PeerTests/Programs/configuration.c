/* What libxlutil makes of configurations, one a line of input in hexadecimal digits: "refused" or "accepted" and the
 * disks that xl would take, in hexadecimal digits each after a blank. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <libxl.h>
#include <libxlutil.h>

static int decode(char *text)
{
    char *to = text;
    const char *from;

    for (from = text; from[0] && from[1]; from += 2) {
        char digits[3] = { from[0], from[1], 0 };

        *to++ = (char)strtol(digits, NULL, 16);
    }
    return (int)(to - text);
}

static void answer(char *line)
{
    XLU_Config *config = xlu_cfg_init(stderr, "configuration");
    XLU_ConfigList *list;
    const char *item;
    int index;

    if (!config || xlu_cfg_readdata(config, line, decode(line)))
        return;
    printf("accepted");
    if (!xlu_cfg_get_list(config, "disk", &list, NULL, 1)) {
        /* As xl does: up to the first element that is no text. */
        for (index = 0; (item = xlu_cfg_get_listitem(list, index)) != NULL; index++) {
            printf(" ");
            for (; *item; item++)
                printf("%02x", (unsigned char)*item);
        }
    }
}

/* Some texts end the whole process, so that each answer has one of its own. */
int main(void)
{
    char *line = NULL;
    size_t space = 0;
    ssize_t length;

    if (!freopen("/dev/null", "w", stderr))
        return 1;
    while ((length = getline(&line, &space, stdin)) > 0) {
        int status;
        pid_t child;

        if (line[length - 1] == '\n')
            line[length - 1] = 0;
        fflush(stdout);
        child = fork();
        if (child == 0) {
            /* Where the library ends the process, that must not move the place in our input. */
            close(0);
            answer(line);
            fflush(stdout);
            _exit(0);
        }
        if (child < 0 || waitpid(child, &status, 0) != child)
            return 1;
        printf(".\n");
    }
    free(line);
    return 0;
}
