#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "throughline/journey/change.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/message.h"
#include "throughline/store/services.h"

namespace throughline::store {

/// An edit that could not be written; kept so that it can be saved elsewhere, or made again.
struct FailedEdit {
  journey::Message label;
  journey::ChangeSet changes;
  std::vector<journey::Images::ImagePtr> images = {};  ///< new ones that it names
  std::vector<journey::KeptMaps::Ptr> maps = {};       ///< the same
};

/// The edits of one map file that wait for its disk: in the user's data folder beside the
/// drafts, so that the end of the session or a crash costs none. One for each window; those
/// of programs that ended meanwhile lie beside it until they are dropped.
class KeptEdits {
 public:
  /// Without a folder nothing is kept.
  KeptEdits(const Services& services, std::int64_t mapId, std::filesystem::path map);

  /// On the disk when it returns. False where there is no folder. Throws journey::Error
  /// where it cannot be written.
  bool keep(const FailedEdit& edit) const;
  void drop() const noexcept { drop(m_own); }

  struct Left {
    std::filesystem::path file;
    FailedEdit edit;
  };
  /// What other programs left of this map, or of one with its id that lay elsewhere and is
  /// gone from there. One that cannot be read is passed over.
  [[nodiscard]] std::vector<Left> left() const;
  static void drop(const std::filesystem::path& file) noexcept;

 private:
  std::filesystem::path m_folder;
  std::filesystem::path m_map;
  std::filesystem::path m_own;
  std::shared_ptr<const Format> m_format;
};

/// True where the map is as the edit leaves it: there is nothing to make again.
[[nodiscard]] bool isMade(const journey::Journey& journey, const journey::ChangeSet& changes);
/// Makes the edit again. Throws journey::Error where a record that it changes is no longer
/// what it was then.
void makeAgain(journey::Edit& edit, const FailedEdit& kept);

}  // namespace throughline::store
