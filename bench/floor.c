/*
 * The floor for fan-out: it knows nobody and checks nothing, it only writes the bytes of a frame to the sockets of a room.
 * Started with the file that holds the frame; speaks with its starter like the other peers (see fan-out-peer.ts).
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 19000, TICK_MS = 20 };
static int members[MOST], member_count, poller;
static char frame[65536];
static size_t frame_length;

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void welcome(int listener) {
  for (;;) {
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
    if (socket < 0) return;
    int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = socket};
    epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event);
  }
}

/* Whatever comes first is taken for a handshake; nothing is said afterwards. */
static void hear(int socket) {
  char buffer[4096];
  ssize_t got = read(socket, buffer, sizeof buffer);
  if (got == 0) close(socket);
  if (got <= 0 || member_count == MOST || memcmp(buffer, "GET ", 4) != 0) return;
  static const char answer[] = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
  if (write(socket, answer, sizeof answer - 1) < 0) fail("handshake");
  members[member_count++] = socket;
}

static void publish(int room_size, int room, int burst) {
  struct iovec parts[64];
  for (int i = 0; i < burst; i++) parts[i] = (struct iovec){frame, frame_length};
  for (int i = room * room_size; i < (room + 1) * room_size; i++) {
    ssize_t wrote = burst == 1 ? write(members[i], frame, frame_length) : writev(members[i], parts, burst);
    if (wrote != (ssize_t)(frame_length * burst)) fail("a reader does not keep up");
  }
}

static void run(int room_size, int burst, double per_second, double ms) {
  int rooms = member_count / room_size, room = 0;
  long done = 0, due;
  double start = now_ms(), elapsed;
  do {
    usleep(TICK_MS * 1000);
    elapsed = now_ms() - start;
    due = (elapsed < ms ? elapsed : ms) / 1000 * per_second / (room_size * burst);
    for (; done < due; done++) publish(room_size, room++ % rooms, burst);
  } while (elapsed < ms);
  printf("ran %ld\n", done * burst * room_size);
}

int main(int argc, char **argv) {
  int file = argc > 1 ? open(argv[1], O_RDONLY) : -1;
  ssize_t length = file < 0 ? -1 : read(file, frame, sizeof frame);
  if (length <= 0) fail("the frame");
  frame_length = length;
  setvbuf(stdout, NULL, _IONBF, 0);
  poller = epoll_create1(0);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (void *)&address, size) || listen(listener, 4096)) fail("listen");
  getsockname(listener, (void *)&address, &size);
  int sources[] = {STDIN_FILENO, listener};
  for (int i = 0; i < 2; i++) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = sources[i]};
    epoll_ctl(poller, EPOLL_CTL_ADD, sources[i], &event);
  }
  printf("ready at http://127.0.0.1:%d\n", ntohs(address.sin_port));
  for (;;) {
    struct epoll_event events[64];
    int many = epoll_wait(poller, events, 64, -1);
    for (int i = 0; i < many; i++) {
      int source = events[i].data.fd;
      if (source == listener) welcome(listener);
      else if (source != STDIN_FILENO) hear(source);
      else {
        char line[200];
        ssize_t got = read(STDIN_FILENO, line, sizeof line - 1);
        if (got <= 0) return 0;
        line[got] = 0;
        int room_size, burst;
        double per_second, ms;
        if (sscanf(line, "run %d %d %lf %lf", &room_size, &burst, &per_second, &ms) != 4) continue;
        run(room_size, burst, per_second, ms);
      }
    }
  }
}
