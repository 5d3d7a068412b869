#include <gtest/gtest.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "shell.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/parse_json.h"

// No JSON document up to the limits takes 256 MB of memory to be imported, whatever it
// is made of; one beyond them is refused with the limit.

namespace throughline::commands {
namespace {

constexpr exchange::ParseLimits kLimits;
constexpr std::size_t kMostMegabytes = 256;

using Part = std::function<std::string(std::size_t)>;

Part always(const std::string& text) {
  return [text](std::size_t) { return text; };
}

/// A document as large as the limits let it be: so many of the part in the list of a stage,
/// then what nobody knows, as many of the filler as there may be values, then one long text.
std::string largest(const std::string& list, std::size_t count, std::size_t valuesOfEach,
                    const Part& part, const std::string& filler, std::size_t valuesOfFiller) {
  std::string text;
  text.reserve(kLimits.bytes);
  text = R"({"format":"throughline.journey","version":1,"title":"M",)";
  if (list == "stages") {
    text += R"("stages":[)";
  } else {
    text += R"("stages":[{"name":"S",")" + list + R"(":[)";
  }
  for (std::size_t i = 0; i < count; ++i) text.append(i == 0 ? "" : ",").append(part(i));
  text += list == "stages" ? R"(],"unknown":[)" : R"(]}],"unknown":[)";
  constexpr std::size_t kAround = 20;  // the values of the document itself
  const std::size_t values = kLimits.values - kAround - count * valuesOfEach;
  const std::size_t room = kLimits.bytes - 1'000;
  for (std::size_t i = 0; i < values / valuesOfFiller; ++i) {
    if (text.size() + filler.size() > room) break;
    text.append(i == 0 ? "" : ",").append(filler);
  }
  text += R"(],"unknown too":")";
  text.append(kLimits.bytes - text.size() - 2, 'u');
  return text + "\"}";
}

std::size_t megabytesAtMost() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6)) / 1024;
  }
  return 0;
}

struct Import {
  int status = -1;
  std::size_t megabytes = 0;
};

/// Imports the text in a process of its own, whose memory is counted from then on.
Import imported(const std::function<std::string()>& text) {
  int ends[2];
  if (::pipe(ends) != 0) return {};
  if (::fork() == 0) {
    Import result;
    Shell shell;
    const std::string in = shell.write("in.json", text());
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << 5;  // forgets how much it had
    result.status = shell.run({"import", in, shell.at("out.journey")}).status;
    result.megabytes = megabytesAtMost();
    const bool told = ::write(ends[1], &result, sizeof result) == sizeof result;
    std::filesystem::remove_all(shell.folder().path());
    ::_exit(told ? 0 : 1);
  }
  ::close(ends[1]);
  Import result;
  if (::read(ends[0], &result, sizeof result) != sizeof result) result = {};
  ::close(ends[0]);
  ::wait(nullptr);
  return result;
}

struct Shape {
  const char* name;
  std::function<std::string()> text;
};

std::string named(const char* before, std::size_t number, const char* after) {
  return before + std::to_string(number) + after;
}

std::vector<Shape> shapes() {
  constexpr std::size_t kMost = exchange::kMostRecords - 2;  // beside the map and its stage
  const std::string deep = std::string(60, '[') + std::string(60, ']');
  std::string deepObjects = "0";
  for (int i = 0; i < 60; ++i) deepObjects = R"({"a":)" + deepObjects + "}";
  const std::string letters(300, 'n');
  return {
      {"empty objects", [] { return largest("questions", 0, 0, always(""), "{}", 1); }},
      {"numbers in objects",
       [] { return largest("questions", 0, 0, always(""), R"({"a":0})", 2); }},
      {"texts",
       [] { return largest("questions", 0, 0, always(""), R"("0123456789abcdef01234567")", 1); }},
      {"deep lists", [=] { return largest("questions", 0, 0, always(""), deep, 60); }},
      {"deep objects", [=] { return largest("questions", 0, 0, always(""), deepObjects, 61); }},
      {"questions",
       [] { return largest("questions", kMost, 2, always(R"({"text":"q"})"), "{}", 1); }},
      {"unknown fields",
       [] { return largest("questions", kMost, 3, always(R"({"text":"q","z":0})"), "{}", 1); }},
      {"touchpoints",
       [] {
         const Part touchpoint = [](std::size_t i) { return named(R"({"title":"T)", i, "\"}"); };
         return largest("touchpoints", kMost, 2, touchpoint, "{}", 1);
       }},
      {"stages",
       [] {
         const Part stage = [](std::size_t i) { return named(R"({"name":"S)", i, "\"}"); };
         return largest("stages", kMost, 2, stage, "{}", 1);
       }},
      {"long texts",
       [=] {
         const Part touchpoint = [=](std::size_t i) {
           return named(R"({"title":"T)", i, R"(","note":")") + letters.substr(0, 190) + "\"}";
         };
         return largest("touchpoints", kMost, 3, touchpoint, "{}", 1);
       }},
      {"few long texts",
       [=] {
         const std::string note(19'000, 'n');
         const Part touchpoint = [=](std::size_t i) {
           return named(R"({"title":"T)", i, R"(","note":")") + note + "\"}";
         };
         return largest("touchpoints", 1'300, 3, touchpoint, "{}", 1);
       }},
  };
}

TEST(JsonLimits, NoDocumentUpToThemTakes256Megabytes) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer's own memory would count";
#endif
  for (const Shape& shape : shapes()) {
    const Import done = imported(shape.text);
    EXPECT_EQ(done.status, 0) << shape.name;
    EXPECT_GT(done.megabytes, 0U) << shape.name;
    EXPECT_LT(done.megabytes, kMostMegabytes) << shape.name;
    RecordProperty(shape.name, static_cast<int>(done.megabytes));
  }
}

TEST(JsonLimits, OneBeyondThemIsRefusedWithTheLimit) {
  Shell shell;
  const auto refusal = [&](const std::string& text) {
    const Outcome outcome =
        shell.run({"import", shell.write("in.json", text), shell.at("out.journey")});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_FALSE(std::filesystem::exists(shell.at("out.journey")));
    return outcome.err;
  };
  EXPECT_NE(refusal(std::string(kLimits.bytes + 1, ' ')).find("at most 24 MB"), std::string::npos);
  const std::string head = R"({"format":"throughline.journey","version":1,"title":"M","x":[0)";
  std::string values = head;
  for (std::size_t i = 0; i < kLimits.values; ++i) values += ",0";
  EXPECT_NE(refusal(values + "]}").find("expected at most 500000 values in the document"),
            std::string::npos);
  std::string stages = R"({"format":"throughline.journey","version":1,"title":"M","stages":[)";
  for (std::size_t i = 0; i < exchange::kMostRecords; ++i) {
    stages += (i == 0 ? R"({"name":"S)" : R"(,{"name":"S)") + std::to_string(i) + "\"}";
  }
  EXPECT_NE(refusal(stages + "]}")
                .find("stages[99999]: expected at most 100000 records in the document, found more"),
            std::string::npos);
}

}  // namespace
}  // namespace throughline::commands
