#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "support/shim_vfs.h"

namespace throughline::support {

/// What was asked of the disk, kept to be played again.
struct DiskOperation {
  IoCall::Kind kind;
  std::string path;
  std::size_t at = 0;
  std::string data;
  bool syncsFolder = false;
};

/// A disk with a cache that forgets: it says what may be found on it when the
/// power fails. Writes and truncations last from the sync of their file on, names
/// from the sync of their folder, which comes with a removal that asks for it and
/// with the first sync of a new file. Until then each write may be there, may be
/// missing, or may be there in some of its sectors only.
class SimulatedDisk {
 public:
  using Files = std::map<std::string, std::string>;
  /// What became of all that was not synced.
  enum class Cut {
    everything_kept,
    everything_dropped,
    some_kept,  ///< each operation as a whole, or not at all
    last_torn,  ///< all of it, but of the last operation some sectors only
    torn,       ///< each operation wholly, in some sectors, or not at all
  };

  explicit SimulatedDisk(const Files& files);

  void play(const DiskOperation& operation);
  /// What is left when the power fails now, in the middle of `last`.
  [[nodiscard]] Files cut(const DiskOperation* last, Cut how, std::uint64_t seed) const;

 private:
  struct Node {
    std::string durable;
    std::vector<DiskOperation> pending;
    bool fresh = false;
  };
  struct Rename {  ///< a name that has come, or gone where there is no node
    std::string path;
    std::shared_ptr<Node> node;
  };
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  static void change(std::string& content, const DiskOperation& operation);
  static void tear(std::string& content, const DiskOperation& operation, std::mt19937_64& random);
  static void arrive(std::string& content, const DiskOperation& operation, Cut how, bool isLast,
                     std::mt19937_64& random);
  [[nodiscard]] static std::string contentAfterCut(const Node& node, Cut how,
                                                   std::mt19937_64& random);
  void syncFolder();

  Names m_durable;
  Names m_current;
  std::vector<Rename> m_pending;
};

}  // namespace throughline::support
