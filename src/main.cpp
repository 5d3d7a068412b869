#include <iostream>
#include <string>
#include <vector>

#include "throughline/commands/commands.h"

int main(int argc, char** argv) {
  using namespace throughline;
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> words(argv + 1, argv + argc);
  return commands::run(words, {std::cin, std::cout, std::cerr}, store::systemServices());
}
