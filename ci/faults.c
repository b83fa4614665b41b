/*
 * Runs a program and lets one system call that changes something fail, or kills the program at it.
 *
 *     faults POINT FAULT REPORT PROGRAM [ARGUMENT...]
 *
 * POINT counts these calls from 1, over all threads; 0 changes nothing. FAULT is the number of an error, or of a signal with a
 * minus before it. Every such call is a line in the file REPORT: its name, and the file that it is about where it has a descriptor.
 * Ends as the program does, or with 128 and the signal.
 *
 * A filter stops the program at these calls only. Neither privileges nor the program's consent are needed, and it may be
 * linked in any way.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/types.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#include <elf.h>

/* What a call changes: always something, only if it opens a file to write, what its first argument is open on, or a lock. */
enum kind { ALWAYS, OPENING, AT_DESCRIPTOR, LOCKING };

struct call {
    long number;
    const char *name;
    enum kind kind;
    int flags; /* which argument has the flags of opening */
};

static const struct call calls[] = {
#ifdef SYS_open
    {SYS_open, "open", OPENING, 1},
    {SYS_creat, "creat", ALWAYS, 0},
    {SYS_mkdir, "mkdir", ALWAYS, 0},
    {SYS_rmdir, "rmdir", ALWAYS, 0},
    {SYS_rename, "rename", ALWAYS, 0},
    {SYS_unlink, "unlink", ALWAYS, 0},
    {SYS_link, "link", ALWAYS, 0},
    {SYS_symlink, "symlink", ALWAYS, 0},
    {SYS_chmod, "chmod", ALWAYS, 0},
    {SYS_chown, "chown", ALWAYS, 0},
    {SYS_mknod, "mknod", ALWAYS, 0},
#endif
    {SYS_openat, "openat", OPENING, 2},
    {SYS_openat2, "openat2", ALWAYS, 0},
    {SYS_mkdirat, "mkdirat", ALWAYS, 0},
    {SYS_mknodat, "mknodat", ALWAYS, 0},
#ifdef SYS_renameat
    {SYS_renameat, "renameat", ALWAYS, 0},
#endif
    {SYS_renameat2, "renameat2", ALWAYS, 0},
    {SYS_unlinkat, "unlinkat", ALWAYS, 0},
    {SYS_linkat, "linkat", ALWAYS, 0},
    {SYS_symlinkat, "symlinkat", ALWAYS, 0},
    {SYS_fchmodat, "fchmodat", ALWAYS, 0},
    {SYS_fchownat, "fchownat", ALWAYS, 0},
    {SYS_utimensat, "utimensat", ALWAYS, 0},
    {SYS_truncate, "truncate", ALWAYS, 0},
    {SYS_write, "write", AT_DESCRIPTOR, 0},
    {SYS_writev, "writev", AT_DESCRIPTOR, 0},
    {SYS_pwrite64, "pwrite64", AT_DESCRIPTOR, 0},
    {SYS_pwritev, "pwritev", AT_DESCRIPTOR, 0},
    {SYS_pwritev2, "pwritev2", AT_DESCRIPTOR, 0},
    {SYS_copy_file_range, "copy_file_range", ALWAYS, 0},
    {SYS_sendfile, "sendfile", AT_DESCRIPTOR, 0},
    {SYS_ftruncate, "ftruncate", AT_DESCRIPTOR, 0},
    {SYS_fallocate, "fallocate", AT_DESCRIPTOR, 0},
    {SYS_fchmod, "fchmod", AT_DESCRIPTOR, 0},
    {SYS_fchown, "fchown", AT_DESCRIPTOR, 0},
    {SYS_fsync, "fsync", AT_DESCRIPTOR, 0},
    {SYS_fdatasync, "fdatasync", AT_DESCRIPTOR, 0},
    {SYS_flock, "flock", LOCKING, 0},
};

enum { COUNT = sizeof calls / sizeof *calls };

static void fail(const char *what)
{
    perror(what);
    exit(125);
}

/* Stops at the calls of the list, and lets all others pass. */
static void install_filter(void)
{
    struct sock_filter code[COUNT + 3];
    struct sock_fprog program = {COUNT + 3, code};

    code[0] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (int i = 0; i < COUNT; i++)
        code[i + 1] = (struct sock_filter)BPF_JUMP(
            BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].number, COUNT - i, 0);
    code[COUNT + 1] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    code[COUNT + 2] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
        fail("seccomp");
}

static void start(char **command)
{
    if (ptrace(PTRACE_TRACEME, 0, 0, 0))
        fail("ptrace");
    raise(SIGSTOP);
    install_filter();
    /* A shell ignores it for what it starts in the background. */
    signal(SIGINT, SIG_DFL);
    execv(command[0], command);
    fail(command[0]);
}

/* What a descriptor of the program is open on; whether it is a file or a directory. */
static int opened(pid_t thread, unsigned long descriptor, char *path, size_t size)
{
    char link[64];
    struct stat status;
    ssize_t length;

    snprintf(link, sizeof link, "/proc/%d/fd/%lu", (int)thread, descriptor);
    length = readlink(link, path, size - 1);
    path[length < 0 ? 0 : length] = 0;
    return stat(link, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

/* Standard error is where a failure is told, and what is no file, like a pipe between threads, is nobody's output. */
static int changes(const struct call *call, const __u64 *arguments, pid_t thread, char *path, size_t size)
{
    switch (call->kind) {
    case OPENING:
        return (arguments[call->flags] & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
    case AT_DESCRIPTOR:
        return (opened(thread, arguments[0], path, size) && arguments[0] != 2) || arguments[0] == 1;
    case LOCKING:
        return opened(thread, arguments[0], path, size) && !(arguments[1] & LOCK_UN);
    default:
        return 1;
    }
}

/* Lets the call that the thread is about to make end with an error at once. */
static void skip(pid_t thread, long error)
{
    struct user_regs_struct registers;
    struct iovec all = {&registers, sizeof registers};

    if (ptrace(PTRACE_GETREGSET, thread, NT_PRSTATUS, &all))
        fail("ptrace");
#if defined(__x86_64__)
    registers.orig_rax = -1;
    registers.rax = -error;
#elif defined(__aarch64__)
    int none = -1;
    struct iovec number = {&none, sizeof none};
    if (ptrace(PTRACE_SETREGSET, thread, NT_ARM_SYSTEM_CALL, &number))
        fail("ptrace");
    registers.regs[0] = -error;
#else
#error "say how a system call is skipped on this machine"
#endif
    if (ptrace(PTRACE_SETREGSET, thread, NT_PRSTATUS, &all))
        fail("ptrace");
}

/* A thread is about to make one of the calls. */
static void meet(pid_t program, pid_t thread, long point, long fault, FILE *report)
{
    static long met;
    struct __ptrace_syscall_info info;
    char path[4096] = "";

    if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0)
        fail("ptrace");
    for (int i = 0; i < COUNT; i++) {
        if (calls[i].number != (long)info.seccomp.nr)
            continue;
        if (!changes(&calls[i], (const __u64 *)info.seccomp.args, thread, path, sizeof path))
            return;
        fprintf(report, "%s %s\n", calls[i].name, path);
        fflush(report);
        if (++met != point)
            return;
        if (fault > 0)
            skip(thread, fault);
        else
            kill(program, (int)-fault);
        return;
    }
}

static int trace(pid_t program, long point, long fault, FILE *report)
{
    int status;
    long options = PTRACE_O_EXITKILL | PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK |
                   PTRACE_O_TRACEVFORK;

    waitpid(program, &status, 0);
    if (ptrace(PTRACE_SETOPTIONS, program, 0, options))
        fail("ptrace");
    ptrace(PTRACE_CONT, program, 0, 0);
    for (;;) {
        pid_t thread = waitpid(-1, &status, __WALL);
        int signal = 0;

        if (thread < 0)
            fail("waitpid");
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (thread == program)
                return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            continue;
        }
        if (status >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8))
            meet(program, thread, point, fault, report);
        else if (status >> 16 == 0 && WSTOPSIG(status) != SIGSTOP && WSTOPSIG(status) != SIGTRAP)
            signal = WSTOPSIG(status);
        ptrace(PTRACE_CONT, thread, 0, signal);
    }
}

int main(int count, char **arguments)
{
    FILE *report;
    pid_t program;

    if (count < 5) {
        fprintf(stderr, "usage: faults POINT FAULT REPORT PROGRAM [ARGUMENT...]\n");
        return 125;
    }
    report = fopen(arguments[3], "we");
    if (!report)
        fail(arguments[3]);
    program = fork();
    if (program < 0)
        fail("fork");
    if (program == 0)
        start(arguments + 4);
    return trace(program, atol(arguments[1]), atol(arguments[2]), report);
}
