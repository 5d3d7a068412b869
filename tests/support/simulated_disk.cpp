#include "support/simulated_disk.h"

#include <algorithm>

namespace throughline::support {

namespace {

constexpr std::size_t kSector = 512;

}  // namespace

SimulatedDisk::SimulatedDisk(const Files& files) {
  for (const auto& [path, content] : files) {
    m_durable[path] = std::make_shared<Node>(Node{content, {}, false});
  }
  m_current = m_durable;
}

void SimulatedDisk::change(std::string& content, const DiskOperation& operation) {
  if (operation.kind == IoCall::Kind::truncate) {
    content.resize(operation.at);
    return;
  }
  content.resize(std::max(content.size(), operation.at + operation.data.size()));
  content.replace(operation.at, operation.data.size(), operation.data);
}

// Each sector that the write touches arrives or not, on its own.
void SimulatedDisk::tear(std::string& content, const DiskOperation& operation,
                         std::mt19937_64& random) {
  if (operation.kind == IoCall::Kind::truncate) return change(content, operation);
  const std::size_t end = operation.at + operation.data.size();
  for (std::size_t from = operation.at; from < end;) {
    const std::size_t to = std::min(end, (from / kSector + 1) * kSector);
    if (random() % 2 == 0) {
      DiskOperation part = operation;
      part.at = from;
      part.data = operation.data.substr(from - operation.at, to - from);
      change(content, part);
    }
    from = to;
  }
}

void SimulatedDisk::syncFolder() {
  m_durable = m_current;
  m_pending.clear();
}

void SimulatedDisk::play(const DiskOperation& operation) {
  const auto name = m_current.find(operation.path);
  switch (operation.kind) {
    case IoCall::Kind::open: {
      const auto node = std::make_shared<Node>(Node{{}, {}, true});
      m_current[operation.path] = node;
      m_pending.push_back({operation.path, node});
      break;
    }
    case IoCall::Kind::remove:
      if (name == m_current.end()) break;
      m_current.erase(name);
      m_pending.push_back({operation.path, nullptr});
      if (operation.syncsFolder) syncFolder();
      break;
    case IoCall::Kind::sync: {
      Node& node = *name->second;
      for (const DiskOperation& pending : node.pending) change(node.durable, pending);
      node.pending.clear();
      if (node.fresh) syncFolder();
      node.fresh = false;
      break;
    }
    default:
      name->second->pending.push_back(operation);
  }
}

void SimulatedDisk::arrive(std::string& content, const DiskOperation& operation, Cut how,
                           bool isLast, std::mt19937_64& random) {
  switch (how) {
    case Cut::everything_dropped:
      return;
    case Cut::everything_kept:
      return change(content, operation);
    case Cut::some_kept:
      if (random() % 2 == 0) change(content, operation);
      return;
    case Cut::last_torn:
      return isLast ? tear(content, operation, random) : change(content, operation);
    case Cut::torn:
      const auto chance = random() % 3;
      if (chance == 0) change(content, operation);
      if (chance == 1) tear(content, operation, random);
  }
}

std::string SimulatedDisk::contentAfterCut(const Node& node, Cut how, std::mt19937_64& random) {
  std::string content = node.durable;
  for (const DiskOperation& pending : node.pending) {
    arrive(content, pending, how, &pending == &node.pending.back(), random);
  }
  return content;
}

SimulatedDisk::Files SimulatedDisk::cut(const DiskOperation* last, Cut how,
                                        std::uint64_t seed) const {
  std::mt19937_64 random(seed);
  Names names = m_durable;
  std::vector<Rename> renames = m_pending;
  std::optional<Node> changed;  // the file that the last operation was about to change
  if (last && last->kind == IoCall::Kind::remove) renames.push_back({last->path, nullptr});
  if (last && (last->kind == IoCall::Kind::write || last->kind == IoCall::Kind::truncate)) {
    changed = *m_current.at(last->path);
    changed->pending.push_back(*last);
  }
  // Names come and go in their order, up to some point.
  std::size_t arrived = random() % (renames.size() + 1);
  if (how == Cut::everything_kept || how == Cut::last_torn) arrived = renames.size();
  if (how == Cut::everything_dropped) arrived = 0;
  for (std::size_t i = 0; i < arrived; ++i) {
    if (renames[i].node) {
      names[renames[i].path] = renames[i].node;
    } else {
      names.erase(renames[i].path);
    }
  }
  Files files;
  for (const auto& [path, node] : names) {
    const auto current = m_current.find(path);
    const bool isChanged =
        changed && current != m_current.end() && current->second == node && path == last->path;
    files[path] = contentAfterCut(isChanged ? *changed : *node, how, random);
  }
  return files;
}

}  // namespace throughline::support
