#include "safety_folder.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include "faults.h"
#include "map_image.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/time_text.h"
#include "throughline/store/document.h"
#include "throughline/store/safe_file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

constexpr std::string_view kSuffix = ".journey";
constexpr std::size_t kTimeLength = 20;  // "2026-11-22T10-15-32Z": a colon is not for file names

std::string withColons(std::string time) {
  time[13] = time[16] = ':';
  return time;
}

std::vector<std::byte> bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::byte> bytes;
  std::error_code error;
  bytes.resize(fs::file_size(path, error));
  if (error || !file.read(reinterpret_cast<char*>(bytes.data()),
                          static_cast<std::streamsize>(bytes.size()))) {
    throw systemError(path, messages::toReadSafetyCopy(), error ? error.value() : EIO);
  }
  return bytes;
}

void removeOldest(const Services& services, std::int64_t mapId) {
  const auto copies = safetyCopies(services, mapId);
  std::error_code ignored;
  for (std::size_t i = kSafetyCopiesKept; i < copies.size(); ++i)
    fs::remove(copies[i].path, ignored);
}

}  // namespace

fs::path safetyFolderOf(const Services& services, std::int64_t mapId) {
  return services.safetyFolder / std::to_string(mapId);
}

void makePrivateFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw systemError(folder, messages::safetyFolder(), error.value());
  // They hold what was deleted, too: nobody else's business.
  fs::permissions(folder, fs::perms::owner_all, error);
}

std::vector<SafetyCopy> safetyCopies(const Services& services, std::int64_t mapId) {
  std::vector<SafetyCopy> copies;
  if (services.safetyFolder.empty()) return copies;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(safetyFolderOf(services, mapId), error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') || !name.ends_with(kSuffix) ||
        name.size() <= kTimeLength + 1 + kSuffix.size()) {
      continue;
    }
    const std::size_t length = name.size() - kTimeLength - 1 - kSuffix.size();
    copies.push_back({entry.path(), withColons(name.substr(0, kTimeLength)),
                      name.substr(kTimeLength + 1, length)});
  }
  std::ranges::sort(copies, std::ranges::greater{}, &SafetyCopy::path);
  return copies;
}

void restoreSafetyCopy(const SafetyCopy& copy, const fs::path& target) {
  const auto faults = verify(copy.path);
  if (!faults.empty()) throw faults.front().in(shownPath(copy.path));
  writeNewMap(target, bytesOf(copy.path));
}

void keepSafetyCopy(const Services& services, std::int64_t mapId, const std::string& occasion,
                    const WholeFile& image) {
  if (services.safetyFolder.empty()) return;
  const fs::path folder = safetyFolderOf(services, mapId);
  makePrivateFolder(folder);
  std::string time = journey::timeText(services.now());
  time[13] = time[16] = '-';
  const fs::path path = folder / (time + "-" + occasion + std::string(kSuffix));
  if (fs::exists(path)) return;  // from this very second
  const std::vector<std::byte> bytes = image();
  writeNewMap(path, bytes);
  if (bytesOf(path) != bytes) {
    fs::remove(path);
    throw systemError(path, messages::toReadBackSafetyCopy(), EIO);
  }
  removeOldest(services, mapId);
}

void keepDailyCopy(const Services& services, std::int64_t mapId, const WholeFile& image) {
  const std::string today = journey::timeText(services.now()).substr(0, 10);
  const auto copies = safetyCopies(services, mapId);
  const bool there = std::ranges::any_of(copies, [&](const SafetyCopy& copy) {
    return copy.occasion == kFirstEdit && copy.at.starts_with(today);
  });
  if (!there) keepSafetyCopy(services, mapId, kFirstEdit, image);
}

}  // namespace throughline::store
